/**
 * The document of the preview's panel: nothing but what the content policy names.
 */
import { Uri, type Webview } from 'vscode';

/**
 * @param extension the folder of the extension
 * @param document the document that is previewed, kept in the page for the script
 */
export function documentOf(webview: Webview, extension: Uri, document: Uri): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const source = (file: string) =>
    escaped(webview.asWebviewUri(Uri.joinPath(extension, 'dist', file)).toString());
  const policy = [
    `default-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${source('preview.css')}">
<style nonce="${nonce}" id="diagram-style"></style>
<title>Threat model</title>
</head>
<body data-document="${escaped(document.toString())}">
<p id="notice" role="status" hidden></p>
<main id="page"></main>
<script nonce="${nonce}" src="${source('preview.js')}"></script>
</body>
</html>`;
}

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}
