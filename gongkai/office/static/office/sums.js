// Hover or focus on a total marks the figures it is the sum of and writes the sum out; without the script, opening the
// figure marks them too.
const line = document.body.appendChild(Object.assign(document.createElement("p"), { className: "sum", hidden: true }));
line.setAttribute("role", "status");
const figure = (id) => document.getElementById(id);

function show(total) {
  const parts = total.dataset.parts.split(" ").map(figure).filter(Boolean);
  for (const part of parts) part.closest("td").classList.add("part");
  const filled = parts.filter((part) => part.textContent !== "0");
  const sum = filled.map((part) => `${part.title} ${part.textContent}`).join(" ＋ ") || "各项均为 0";
  line.textContent = `${total.title} ${total.textContent} ＝ ${sum}`;
  line.hidden = false;
}

function hide(total) {
  for (const part of total.dataset.parts.split(" ").map(figure).filter(Boolean)) part.closest("td").classList.remove("part");
  line.hidden = true;
}

for (const total of document.querySelectorAll("a[data-parts]")) {
  for (const event of ["mouseenter", "focus"]) total.addEventListener(event, () => show(total));
  for (const event of ["mouseleave", "blur"]) total.addEventListener(event, () => hide(total));
}
