/* Small comforts. Every page works without this file. */

const enhancements = {
  /* After a form that needs another look: begin there, and take a link to its question. */
  "error-summary": (summary) => {
    summary.focus();
    summary.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      const field = link && document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      const words = field.closest("fieldset")?.querySelector("legend")
        ?? document.querySelector(`label[for="${CSS.escape(field.id)}"]`)
        ?? field;
      words.scrollIntoView({ block: "start" });
      field.focus({ preventScroll: true });
    });
  },

  /* A fold-out that closes with Escape or a press beside it. */
  disclosure: (details) => {
    const close = () => { details.open = false; };
    document.addEventListener("click", (event) => {
      if (!details.contains(event.target)) close();
    });
    details.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      close();
      details.querySelector("summary").focus();
    });
  },

  /* Printing is also in the browser's own menu; the button appears where script runs. */
  print: (button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  },
};

if (document.querySelector("[data-listen], [data-speak]")) import("./listen.js");
if (document.querySelector("[data-recorder]")) import("./recorder.js");

for (const element of document.querySelectorAll("[data-enhance]")) {
  enhancements[element.dataset.enhance]?.(element);
}

/* A second press within a second is the same press. */
const lastSent = new WeakMap();
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post") return;
  const now = Date.now();
  if (now - (lastSent.get(event.target) ?? 0) < 1000) event.preventDefault();
  else lastSent.set(event.target, now);
});

/* "None of these" and the others exclude each other. */
document.addEventListener("change", ({ target }) => {
  if (target.type !== "checkbox" || !target.checked || !target.form) return;
  for (const other of target.form.elements) {
    if (other === target || other.type !== "checkbox" || other.name !== target.name) continue;
    if ("exclusive" in target.dataset || "exclusive" in other.dataset) other.checked = false;
  }
});
