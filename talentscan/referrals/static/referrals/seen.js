/* Tells that a person has this page before them: a robot that follows links shows it to nobody. */

const LOOKED_AT = 2000;

const form = document.querySelector("[data-seen]");
let timer = 0;

function tell() {
  document.removeEventListener("visibilitychange", watch);
  fetch(form.action, { method: "POST", body: new FormData(form) }).catch(() => {});
}

function watch() {
  clearTimeout(timer);
  if (document.visibilityState === "visible") timer = setTimeout(tell, LOOKED_AT);
}

if (form) {
  document.addEventListener("visibilitychange", watch);
  watch();
}
