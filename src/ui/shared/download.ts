/** Hands a text to the person as a file, by the browser alone: nothing is sent anywhere. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address when the click is handled; later is soon enough to let it go.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
