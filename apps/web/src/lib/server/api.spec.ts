/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { ViewerDocument } from '#lib/graphql/documents.generated.ts';
import { type ApiCall, ApiRefusal, ApiUnavailable, createApi } from './api.ts';

const document = ViewerDocument;

function apiThatAnswers(answer: Response | Error, call: Partial<ApiCall> = {}) {
  const requests: Request[] = [];
  const api = createApi({
    url: 'http://api.test',
    timeoutMs: 1000,
    language: 'cs',
    requestId: 'request-1',
    clientAddress: '192.0.2.7',
    ...call,
    fetch: async (address, options) => {
      requests.push(new Request(address as string, options));
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { api, requests };
}
const refusing = (...errors: object[]) => Response.json({ errors, data: null });
const problemOf = (answer: Response | Error) =>
  apiThatAnswers(answer)
    .api.ask(document, {})
    .catch((problem: unknown) => problem);

describe('the door to the API', () => {
  it('says in which language, for which request and for whom it asks', async () => {
    const { api, requests } = apiThatAnswers(Response.json({ data: { viewer: null } }), { token: 'secret' });
    expect(await api.ask(document, {})).toEqual({ viewer: null });
    const [request] = requests;
    expect(request?.url).toBe('http://api.test/graphql');
    expect(request?.headers.get('accept-language')).toBe('cs');
    expect(request?.headers.get('x-request-id')).toBe('request-1');
    expect(request?.headers.get('x-forwarded-for')).toBe('192.0.2.7');
    expect(request?.headers.get('authorization')).toBe('Bearer secret');
    expect(await request?.json()).toEqual({ query: document.toString(), variables: {} });
  });

  it('asks as nobody when nobody is signed in', async () => {
    const { api, requests } = apiThatAnswers(Response.json({ data: { viewer: null } }));
    await api.ask(document, {});
    expect(requests[0]?.headers.has('authorization')).toBe(false);
  });

  it('turns an expected refusal into its code and facts', async () => {
    const problem = await problemOf(
      refusing({ message: 'x', extensions: { code: 'NOT_FOUND', params: { what: 'account' } } }),
    );
    expect(problem).toBeInstanceOf(ApiRefusal);
    expect((problem as ApiRefusal).refusals).toEqual([{ code: 'NOT_FOUND', params: { what: 'account' } }]);
    expect((problem as ApiRefusal).has('NOT_FOUND')).toBe(true);
  });

  it('keeps every refusal of a form', async () => {
    const problem = await problemOf(
      refusing({
        message: 'x',
        extensions: {
          code: 'REQUIRED',
          params: { field: 'name' },
          errors: [
            { code: 'REQUIRED', params: { field: 'name' } },
            { code: 'NOT_AN_EMAIL', params: { field: 'email', value: 'z' } },
          ],
        },
      }),
    );
    expect((problem as ApiRefusal).refusals.map(({ code }) => code)).toEqual(['REQUIRED', 'NOT_AN_EMAIL']);
  });

  it.each([
    ['GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST'],
    ['SOMETHING_NEW', 'INTERNAL'],
  ])('reads %s as %s', async (code, known) => {
    const problem = await problemOf(refusing({ message: 'x', extensions: { code } }));
    expect((problem as ApiRefusal).refusals[0].code).toBe(known);
  });

  it.each([
    ['a broken connection', new TypeError('fetch failed')],
    ['an answer that is not JSON', new Response('<html>')],
    ['an answer of the proxy in front of it', new Response('{}', { status: 502 })],
    ['an answer without data', Response.json({})],
  ])('says that the API is unavailable after %s', async (_, answer) => {
    expect(await problemOf(answer)).toBeInstanceOf(ApiUnavailable);
  });

  it('does not wait longer than it was told to', async () => {
    const never: typeof fetch = (_, options) =>
      new Promise((_resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error));
      });
    const api = createApi({
      url: 'http://api.test',
      timeoutMs: 20,
      language: 'pl',
      requestId: 'r',
      clientAddress: '192.0.2.7',
      fetch: never,
    });
    await expect(api.ask(document, {})).rejects.toBeInstanceOf(ApiUnavailable);
  });
});
