// Keeps what is typed: a moment after each pause to the server; in this browser while the server cannot be reached or
// the sign-in has ended, and from here to the server once it can. Pages work without it: forms are then kept when sent.
const PAUSE = 700;
const FORGOTTEN_AFTER = 90 * 24 * 3600;
const NEVER = ["password", "file", "hidden", "submit", "button", "reset", "image"];
const { officer, drawn } = document.body.dataset;
const begun = performance.now();
const now = () => Number(drawn) + (performance.now() - begun) / 1000; // the server's clock, never ahead of it

const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1]
  ?? document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
const versionOf = (form) => form.elements.namedItem("version")?.value ?? "";
const isKept = (field) => field.name && !NEVER.includes(field.type) && !/password/i.test(field.name);

// What waits in this browser: for each officer and page, {field: {text, version, at}}.
const place = (page) => `gongkai kept ${officer} ${page}`;
function waiting(page) {
  try { return JSON.parse(localStorage.getItem(place(page))) ?? {}; } catch { return {}; }
}
function wait(page, texts) {
  try {
    if (Object.keys(texts).length) localStorage.setItem(place(page), JSON.stringify(texts));
    else localStorage.removeItem(place(page));
    return true;
  } catch { return false; }
}
function forgetOld() {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith("gongkai kept "))) {
    const newest = Math.max(...Object.values(JSON.parse(localStorage.getItem(key))).map((text) => text.at));
    if (!(newest > now() - FORGOTTEN_AFTER)) localStorage.removeItem(key);
  }
}

function textOf(form, name) {
  const same = [...form.elements].filter((field) => field.name === name);
  const [field] = same;
  if (field.type === "select-multiple") return JSON.stringify([...field.selectedOptions].map((option) => option.value));
  if (field.type === "checkbox" && same.length > 1) return JSON.stringify(same.filter((one) => one.checked).map((one) => one.value));
  if (field.type === "checkbox") return field.checked ? field.value : "";
  if (field.type === "radio") return same.find((one) => one.checked)?.value ?? "";
  return field.value;
}

// True: kept, or not wanted any more; false: cannot be kept there now.
async function send(page, name, { text, version, at }, leaving) {
  const body = new URLSearchParams({ page, officer, version, typed_at: at, fields: JSON.stringify({ [name]: text }) });
  try {
    const answer = await fetch("/keep/", {
      method: "POST", body, keepalive: leaving, headers: { "X-CSRFToken": token(), "X-Keep": "1" },
    });
    return answer.ok || answer.status === 410 ? answer : null;
  } catch { return null; }
}

function say(form, words) {
  const mark = form.querySelector(".kept") ?? form.appendChild(Object.assign(document.createElement("p"), { className: "kept" }));
  mark.setAttribute("role", "status");
  if (mark.textContent !== words) mark.textContent = words;
}

async function keep(form, name, typed, leaving = false) {
  const page = form.dataset.keep;
  const stored = wait(page, { ...waiting(page), [name]: typed });
  if (await send(page, name, typed, leaving)) {
    const { [name]: mine, ...others } = waiting(page);
    wait(page, mine && mine.at > typed.at ? { ...others, [name]: mine } : others);
    say(form, "填写的内容已暂存，关掉浏览器也不会丢。");
  } else {
    say(form, stored
      ? "暂时连不上或登录已过期，填写的内容先存在这台电脑上，登录后会补存。"
      : "暂时连不上，这台电脑也存不下，请先把填写的内容另外复制一份。");
  }
}

// What waited in this browser goes to the server, which knows whether it is still wanted and how it meets newer text.
async function deliver(form) {
  const page = form.dataset.keep;
  let taken = false;
  for (const [name, typed] of Object.entries(waiting(page))) {
    const answer = await send(page, name, typed, false);
    if (!answer) return;
    taken ||= answer.status !== 410;
    const { [name]: _, ...others } = waiting(page);
    wait(page, others);
  }
  if (taken && !("bound" in form.dataset) && !form.dataset.touched) location.replace(location.pathname + location.search);
}

function watch(form) {
  const page = form.dataset.keep;
  const timers = new Map();
  const pending = new Map();
  const flush = (name, leaving) => {
    clearTimeout(timers.get(name));
    const typed = pending.get(name);
    pending.delete(name);
    if (typed) keep(form, name, typed, leaving);
  };
  form.addEventListener("input", ({ target: field }) => {
    if (!isKept(field)) return;
    form.dataset.touched = "yes";
    pending.set(field.name, { text: textOf(form, field.name), version: versionOf(form), at: now() });
    clearTimeout(timers.get(field.name));
    timers.set(field.name, setTimeout(() => flush(field.name, false), PAUSE));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") for (const name of [...pending.keys()]) flush(name, true);
  });
  form.addEventListener("submit", () => {
    wait(page, { ...waiting(page), ...Object.fromEntries(pending) }); // should the line break now
    for (const timer of timers.values()) clearTimeout(timer);
    pending.clear();
  });
  deliver(form);
}

if (officer) {
  try { forgetOld(); } catch { localStorage.clear(); }
  for (const form of document.querySelectorAll("form[data-keep]")) watch(form);
}
