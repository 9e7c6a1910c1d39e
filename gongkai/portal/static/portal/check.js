// Comfort only: the page does all without it. Files may be dropped, the summary copied, and a form is sent once.
"use strict";

for (const area of document.querySelectorAll("[data-drop]")) {
  const input = area.querySelector("input[type=file]");
  const over = on => event => {
    if (event.dataTransfer && ![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    area.classList.toggle("over", on);
  };
  area.querySelector("[data-drop-hint]").hidden = false;
  area.addEventListener("dragenter", over(true));
  area.addEventListener("dragover", over(true));
  area.addEventListener("dragleave", over(false));
  area.addEventListener("drop", event => {
    over(false)(event);
    if (!event.dataTransfer || !event.dataTransfer.files.length) return;
    const one = new DataTransfer();
    one.items.add(event.dataTransfer.files[0]);
    input.files = one.files;
    area.closest("form").querySelector("button").focus();
  });
}
// A file that misses the area must not make the browser leave the page.
for (const name of ["dragover", "drop"]) document.addEventListener(name, event => event.preventDefault());

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    button.textContent = button.dataset.done;
  });
}

for (const button of document.querySelectorAll("[data-busy]")) {
  const word = button.textContent;
  button.form.addEventListener("submit", event => {
    if (button.getAttribute("aria-disabled")) event.preventDefault();
    button.setAttribute("aria-disabled", "true");
    button.textContent = button.dataset.busy;
  });
  window.addEventListener("pageshow", () => {
    button.removeAttribute("aria-disabled");
    button.textContent = word;
  });
}
