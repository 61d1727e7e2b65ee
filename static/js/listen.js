/* Hearing a page: recordings of people, or the voice of the device where nothing is recorded.
   Nothing ever begins by itself, and only one thing is heard at a time. */

/* What is heard now: { stop }. */
let current = null;

function begin(heard) {
  current?.stop();
  current = heard;
}

addEventListener("pagehide", () => current?.stop());

function show(button, isPlaying) {
  const words = button.querySelector("[data-listen-words]");
  words.dataset.play ??= words.textContent;
  words.textContent = isPlaying ? words.dataset.pause : words.dataset.play;
  button.toggleAttribute("data-playing", isPlaying);
}

/* Recordings: one button for one or more players, which are played in turn. */
for (const place of document.querySelectorAll("[data-listen]")) {
  const sounds = [...place.querySelectorAll("audio")];
  const button = place.querySelector("button");
  let at = 0;

  for (const sound of sounds) {
    sound.controls = false;
    sound.addEventListener("ended", () => {
      at = (at + 1) % sounds.length;
      if (at) sounds[at].play();
      else heard.stop();
    });
    sound.addEventListener("error", () => heard.stop());
  }
  const heard = {
    stop() {
      for (const sound of sounds) sound.pause();
      if (at || sounds[0].ended) at = 0;
      show(button, false);
      if (current === heard) current = null;
    },
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    if (current === heard) {
      sounds[at].pause();
      show(button, false);
      current = null;
      return;
    }
    begin(heard);
    show(button, true);
    sounds[at].play().catch(() => heard.stop());
  });
}

/* The device's own voice: only one that lives on the device and speaks this very language, and on
   Android only the language the phone itself is set to: others are named there but not installed. */
const TAGS = { "zh-hant": /^(zh[-_](tw|hk|hant)|yue)/i };
const speakers = [...document.querySelectorAll("[data-speak]")];

function voiceFor(language) {
  const fits = TAGS[language] ?? new RegExp(`^${language}\\b`, "i");
  if (/Android/i.test(navigator.userAgent) && !fits.test(navigator.language)) return null;
  return speechSynthesis.getVoices().find(
    (voice) => voice.localService === true && fits.test(voice.lang.replace("_", "-")),
  );
}

/* Pieces of at most 180 characters, cut where a sentence or a word ends. */
export function pieces(text, longest = 180) {
  const found = [];
  for (const sentence of text.match(/[^.!?؟。！？]+[.!?؟。！？]*\s*/g) ?? [text]) {
    let rest = sentence.trim();
    while (rest.length > longest) {
      const space = rest.lastIndexOf(" ", longest);
      const cut = space > 0 ? space : longest;
      found.push(rest.slice(0, cut));
      rest = rest.slice(cut).trim();
    }
    if (rest) found.push(rest);
  }
  return found;
}

/* Shows which sentence is heard, without touching the text. */
function mark(words) {
  unmark();
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const start = walker.currentNode.data.indexOf(words);
    if (start < 0) continue;
    if (!globalThis.CSS?.highlights) {
      walker.currentNode.parentElement.classList.add("is-spoken");
      return;
    }
    const range = new Range();
    range.setStart(walker.currentNode, start);
    range.setEnd(walker.currentNode, start + words.length);
    CSS.highlights.set("spoken", new Highlight(range));
    return;
  }
}

function unmark() {
  globalThis.CSS?.highlights?.delete("spoken");
  for (const element of document.querySelectorAll(".is-spoken")) {
    element.classList.remove("is-spoken");
  }
}

function speakable(place) {
  const [button, stop] = place.querySelectorAll("button");
  const words = JSON.parse(place.dataset.speak).flatMap((text) => pieces(text));
  let turn = 0;

  const heard = {
    stop() {
      turn += 1;
      speechSynthesis.cancel();
      unmark();
      show(button, false);
      stop.hidden = true;
      if (current === heard) current = null;
    },
  };

  function say(at, mine) {
    if (mine !== turn) return;
    const voice = voiceFor(place.dataset.language);
    if (at >= words.length || !voice) {
      heard.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(words[at]);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    utterance.onstart = () => mark(words[at]);
    utterance.onend = () => say(at + 1, mine);
    utterance.onerror = () => { if (mine === turn) heard.stop(); };
    speechSynthesis.speak(utterance);
  }

  button.addEventListener("click", () => {
    if (current !== heard) {
      begin(heard);
      turn += 1;
      show(button, true);
      stop.hidden = false;
      say(0, turn);
    } else if (speechSynthesis.paused) {
      speechSynthesis.resume();
      show(button, true);
    } else {
      speechSynthesis.pause();
      show(button, false);
    }
  });
  stop.addEventListener("click", heard.stop);
}

function reveal() {
  for (const place of speakers) {
    const button = place.querySelector("button");
    const isThere = Boolean(voiceFor(place.dataset.language));
    button.hidden = !isThere;
    const missing = place.querySelector(".listen__missing");
    if (missing) missing.hidden = isThere;
  }
}

if (speakers.length && "speechSynthesis" in window) {
  for (const place of speakers) speakable(place);
  reveal();
  speechSynthesis.addEventListener?.("voiceschanged", reveal);
}
