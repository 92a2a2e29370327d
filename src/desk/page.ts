/** The page in which the desk runs; all that it shows comes by its script. */

/** `nonce` is for the styles that the editor of bodies makes as it goes. */
export function toDeskPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** `address` is that of the desk, which an editor may write without its last slash. */
export function printDeskPage(address: string, nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>The desk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${address}desk.css">
<script type="module" src="${address}desk.js"></script>
</head>
<body>
<dateline-desk nonce="${nonce}"></dateline-desk>
<noscript><p>The desk is a script: let it run on this address.</p></noscript>
</body>
</html>
`;
}
