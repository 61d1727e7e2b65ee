/* Recording in the browser. The take goes into the form's own file field, so that sending it is the
   same with and without script. */

const form = document.querySelector("[data-recorder]");
const part = (name) => form.querySelector(`[data-recorder-${name}]`);
const panel = part("panel");
const state = part("state");
const player = part("player");
const field = form.querySelector('input[type="file"]');
const buttons = Object.fromEntries(
  ["start", "stop", "listen", "again"].map((name) => [name, part(name)]),
);
const KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

let recorder = null;
let clock = null;

function go(name) {
  panel.dataset.state = name;
  state.textContent = state.dataset[name];
  buttons.start.hidden = name !== "idle" && name !== "refused";
  buttons.stop.hidden = name !== "recording";
  buttons.listen.hidden = buttons.again.hidden = name !== "ready";
}

async function start() {
  player.pause();
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
    });
  } catch {
    go("refused");
    return;
  }
  const kind = KINDS.find((name) => MediaRecorder.isTypeSupported(name));
  recorder = new MediaRecorder(stream, kind ? { mimeType: kind, audioBitsPerSecond: 96_000 } : {});
  const chunks = [];
  recorder.addEventListener("dataavailable", (event) => chunks.push(event.data));
  recorder.addEventListener("stop", () => {
    clearInterval(clock);
    for (const track of stream.getTracks()) track.stop();
    keep(new Blob(chunks, { type: recorder.mimeType }));
  });
  recorder.start();
  go("recording");
  buttons.stop.focus();
  const begun = Date.now();
  const tick = () => {
    const seconds = Math.floor((Date.now() - begun) / 1000);
    state.textContent = `${state.dataset.recording} (${seconds})`;
    if (seconds >= Number(form.dataset.longest)) stop();
  };
  clock = setInterval(tick, 1000);
}

function stop() {
  if (recorder?.state === "recording") recorder.stop();
}

function keep(take) {
  const ending = take.type.includes("mp4") ? "m4a" : take.type.includes("ogg") ? "ogg" : "webm";
  const box = new DataTransfer();
  box.items.add(new File([take], `opname.${ending}`, { type: take.type }));
  field.files = box.files;
  if (player.src) URL.revokeObjectURL(player.src);
  player.src = URL.createObjectURL(take);
  go("ready");
  buttons.listen.focus();
}

function again() {
  field.value = "";
  start();
}

if (globalThis.MediaRecorder && navigator.mediaDevices && globalThis.DataTransfer) {
  buttons.start.addEventListener("click", start);
  buttons.stop.addEventListener("click", stop);
  buttons.again.addEventListener("click", again);
  buttons.listen.addEventListener("click", () => {
    if (player.paused) player.play();
    else player.pause();
  });
  panel.hidden = false;
  part("file").open = Boolean(form.querySelector(".field__error"));
  go("idle");
}
