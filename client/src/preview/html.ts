/**
 * The document of the preview's panel: nothing but what the content policy names.
 */
import { Uri, type Webview } from 'vscode';

/** @param extension the folder of the extension */
export function documentOf(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const script = webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'preview.js'));
  const style = webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'preview.css'));
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style.toString()}">
<style nonce="${nonce}" id="diagram-style"></style>
<title>Threat model</title>
</head>
<body>
<p id="notice" role="status" hidden></p>
<main id="page" aria-live="off"></main>
<script nonce="${nonce}" src="${script.toString()}"></script>
</body>
</html>`;
}
