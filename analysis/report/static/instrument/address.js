// The choice in the page's address: a link to a page is a link to what is chosen there.

function toAddress(choice) {
  return Object.entries(choice).map(([key, value]) => `${key}=${listed(value).map(encodeURIComponent).join(",")}`).join("&");
}

function fromAddress(hash) {
  const choice = {};
  for (const part of hash.replace(/^#/, "").split(":~:")[0].split("&")) {
    const at = part.indexOf("="), key = part.slice(0, at);
    if (at > 0 && (KEYS.includes(key) || key === "from" || key === "to")) {
      try { choice[key] = part.slice(at + 1).split(",").map(decodeURIComponent); } catch { /* not ours */ }
    }
  }
  return tidy(choice);
}

function keepAddress({ listen }, choosing) {
  choosing.follow(({ push }) => {
    const hash = toAddress(choosing.choice);
    if (push && hash !== location.hash.replace(/^#/, ""))
      history.pushState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  });
  for (const moved of ["hashchange", "popstate"])
    listen(window, moved, () => choosing.choose(fromAddress(location.hash), { push: false }));
}
