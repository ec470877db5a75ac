import { isSearchForEverything } from '@mosty/domain/search-parameters';
import { redirect } from '@sveltejs/kit';
import { organisationsPath } from '#lib/links.ts';
import { isCut, readFilters, readPaging, toQuery, unreadOf } from '#lib/organisations/filters.ts';
import { limitsOf } from '#lib/organisations/limits.ts';
import { ApiRefusal } from '#lib/server/api.ts';
import { type ListRequest, loadOrganisationList } from '#lib/server/organisation-list.ts';
import { loadSeat, seatsOf } from '#lib/server/seat.ts';
import { loadWaysOut } from '#lib/server/ways-out.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api, language, viewer } = locals;
  const asked = readFilters(url.searchParams);
  const paging = readPaging(url.searchParams);
  const seat = await loadSeat(api, viewer, asked.from);
  const needsSeat = asked.within !== undefined || asked.sort === 'DISTANCE';
  // The address says from where, so that it means the same to whomever it is sent.
  if (needsSeat && seat && !asked.from) {
    redirect(307, organisationsPath({ ...toQuery({ ...asked, from: seat.slug }), ...paging }));
  }

  const list = await loadFrom(seat?.id);
  const { filters } = list;
  const usedSeat = list.near === undefined ? undefined : seat;
  const limits = limitsOf(filters, { ...list, seat: usedSeat });
  const isFromElsewhere = asked.from !== undefined && asked.from !== usedSeat?.slug;
  return {
    ...list,
    limits,
    seat: usedSeat,
    seats: seatsOf(viewer),
    canBeSaved: !isSearchForEverything(filters),
    waysOut: list.totalCount === 0 ? await loadWaysOut(api, { filters, near: list.near, limits }) : undefined,
    notes: {
      unread: [
        ...unreadOf(url.searchParams, asked),
        ...list.unread,
        ...(isFromElsewhere ? [{ name: 'from', value: asked.from }] : []),
      ],
      isCut: isCut(url.searchParams),
      lacksSeat: needsSeat && list.near === undefined,
    },
  };

  async function loadFrom(near: string | undefined) {
    const isUsable = near !== undefined;
    const filters = {
      ...asked,
      from: isUsable && asked.from ? seat?.slug : undefined,
      within: isUsable ? asked.within : undefined,
      sort: !isUsable && asked.sort === 'DISTANCE' ? undefined : asked.sort,
    };
    const request: ListRequest = { filters, paging, language, near };
    try {
      return { near, ...(await loadOrganisationList(api, request)) };
    } catch (problem) {
      if (!(problem instanceof ApiRefusal)) throw problem;
      // A link to a page of results that no longer exists leads to the first page.
      if (problem.has('BAD_CURSOR')) redirect(307, organisationsPath(toQuery(filters)));
      // An organisation without a known place has no distances.
      if (isUsable && problem.has('NOT_FOUND')) return loadFrom(undefined);
      throw problem;
    }
  }
};
