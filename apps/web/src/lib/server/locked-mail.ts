const POLICY = [
  'sandbox allow-top-navigation-by-user-activation',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** A mail as it looks, locked in: no script, nothing from elsewhere, shown only inside its page. Links leave the frame. */
export const lockedMail = (html: string): Response =>
  new Response(html.replace(/<head[^>]*>/i, '$&<base target="_top">'), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
  });
