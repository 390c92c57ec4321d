"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const [search, found, nothing] = ["search", "found", "nothing"].map((id) => document.getElementById(id));
  const rows = all("main li");
  const groups = all(".group");
  const bars = all("#strip a");
  const picture = document.querySelector("#strip svg");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  let texts = null;
  let places = null;
  let here = null;

  // ---- search

  const textsOfRows = () => rows.map((row) => {
    const date = row.closest(".group").querySelector("h2").textContent;
    return plain(`${row.textContent} ${row.dataset.find} ${date}`);
  });

  const filter = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    texts ??= textsOfRows();
    rows.forEach((row, number) => { row.hidden = !words.every((word) => texts[number].includes(word)); });
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    const shown = visible();
    if (here?.hidden) leave();
    nothing.hidden = shown.length > 0;
    count(shown, words.length > 0);
    draw(shown);
  };

  const count = (shown, searching) => {
    const number = (n) => n.toLocaleString("en");
    const counted = (kind, word) => {
      const [some, total] = [shown, rows].map((list) => list.filter((row) => row.classList.contains(kind)).length);
      const things = `${number(total)} ${word}${total === 1 ? "" : "s"}`;
      return searching ? `${number(some)} of ${things}` : things;
    };
    const others = rows.some((row) => row.classList.contains("quote")) ? ` · ${counted("quote", "other quote")}` : "";
    found.value = counted("event", "event") + others;
  };

  // ---- density

  const barOf = (row) => bars.findIndex(({ dataset: { first, last } }) => row.dataset.day >= first && row.dataset.day <= last);

  const draw = (shown) => {
    const top = Number(picture?.dataset.top);
    places ??= new Map(rows.map((row) => [row, barOf(row)]));
    const inside = bars.map(() => []);
    for (const row of shown) if (row.classList.contains("event")) inside[places.get(row)]?.push(row);
    bars.forEach((bar, number) => {
      const [first] = inside[number];
      const height = first ? Math.max(3, Math.round((inside[number].length * 40) / top)) : 0;
      const match = bar.querySelector(".match");
      match.setAttribute("height", height);
      match.setAttribute("y", 40 - height);
      if (first) bar.setAttribute("href", `#${first.closest(".group").id}`);
      else bar.removeAttribute("href");
    });
  };

  // ---- moving

  const visible = () => rows.filter((row) => !row.hidden);

  const leave = () => {
    here?.classList.remove("here");
    here?.blur();
    here = null;
  };

  const go = (row) => {
    if (!row) return;
    here?.classList.remove("here");
    here = row;
    row.classList.add("here");
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };

  const move = (step) => {
    const shown = visible();
    const edge = document.querySelector(".bar").getBoundingClientRect().bottom;
    const at = here ? shown.indexOf(here) + step : shown.findIndex((row) => row.getBoundingClientRect().top >= edge);
    go(shown[Math.min(Math.max(at, 0), shown.length - 1)]);
  };

  const clear = () => {
    search.value = "";
    filter();
    search.blur();
  };

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    "/": () => search.focus(),
    Escape: clear,
    Enter: () => { const more = here?.querySelector("details"); if (more) more.open = !more.open; },
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const typing = event.target === search;
    if (typing && event.key === "Enter") search.blur(), go(visible()[0]);
    else if (typing && event.key !== "Escape") return;
    else if (event.target.closest?.("a, summary") && event.key === "Enter") return;
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const row = event.target.closest("main li");
    if (row && !getSelection().toString()) go(row);
  });

  let printing = [];
  addEventListener("beforeprint", () => {
    printing = all("details:not([open])");
    for (const more of printing) more.open = true;
  });
  addEventListener("afterprint", () => { for (const more of printing) more.open = false; });

  search.form.addEventListener("submit", (event) => event.preventDefault());
  search.addEventListener("input", filter);
  for (const id of ["find", "keys"]) document.getElementById(id).hidden = false;
  count(rows, false);
  if (search.value) filter();
})();
