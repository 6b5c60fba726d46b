/**
 * The one script, on the pages that have an address to copy. Without it the button is not there, and the address can be
 * selected. The clipboard is only there on a safe connection; elsewhere the old command does it.
 */
export const SCRIPT = `
for (const button of document.querySelectorAll("button[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  const status = button.parentElement.querySelector("[role=status]");
  const say = (text) => {
    status.textContent = "";
    setTimeout(() => { status.textContent = text; });
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      say("Copied.");
    } catch {
      say(document.execCommand("copy") ? "Copied." : "Selected: copy it with your keyboard.");
    }
  });
}
`;
