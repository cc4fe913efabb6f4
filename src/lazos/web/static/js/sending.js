// Sends what the shelf holds: `self.sending`, for the pages and for the worker alike. Each entry goes with its key
// until the server says that it has it, so that twice is once; only one tab or worker sends at a time.
self.sending = (() => {
  const DOOR = "/waiting/deliveries/";
  const PATIENCE = 15_000;
  const REFUSED = [400, 413, 422]; // the same again would be answered the same
  const LONGEST = 1_000_000; // as the server has it
  let running = null;
  let following = null;

  // {sent, asks, refused, left, why}: how many arrived, how many of these ask something, how many the server will never
  // take, how many others stay, and why they do ("": nothing stays, "signal", "signin", "other": another member is
  // signed in, "fault": the server has one).
  function send(member) {
    if (running) {
      // What was written just now may be too late for the pass that is under way.
      following ??= running.catch(() => {}).then(() => ((following = null), send(member)));
      return following;
    }
    running = alone(() => tryAll(member)).finally(() => (running = null));
    return running;
  }

  const alone = async (act) => (navigator.locks ? navigator.locks.request("lazos-sending", act) : act());

  async function tryAll(member) {
    const result = { sent: 0, asks: 0, refused: 0, left: 0, why: "" };
    const tried = new Set();
    const open = async () => (await shelf.all(member)).filter((one) => !one.refused);
    let token = null;
    // What is written meanwhile is sent too.
    for (let entry; (entry = (await open()).find((one) => !tried.has(one.nr))); ) {
      tried.add(entry.nr);
      token ??= await opened(member, result);
      if (!token) break;
      await sendOne(entry, token, result);
      if (result.why === "signal") break;
    }
    result.left = (await open()).length;
    if (tried.size) tell({ tried: result });
    return result;
  }

  // The token of whoever is signed in; null where that is not `member`, or nobody answers.
  async function opened(member, result) {
    const response = await ask(DOOR);
    if (!response || response.status >= 500) return fail(result, "signal");
    if (response.redirected || response.status !== 200) return fail(result, "signin");
    await shelf.learn(response);
    const door = await response.json().catch(() => null);
    if (!door?.token) return fail(result, "signal"); // a page of the network's own stands between
    return door.member === member ? door.token : fail(result, "other");
  }

  async function sendOne(entry, token, result) {
    const { key, member, path, sent, said, at, skew } = entry;
    const body = new URLSearchParams({ key, member, path, sent, said, written_at: at });
    body.set("sent_at", new Date().toISOString());
    if (skew !== null) body.set("skew", Math.round(skew));
    body.set("csrfmiddlewaretoken", token);
    const response = await ask(DOOR, { method: "POST", body });
    if (!response) return fail(result, "signal");
    const answer = response.redirected ? null : await response.json().catch(() => null);
    if (answer?.state === "done" || answer?.state === "asks") {
      await shelf.remove(entry.nr);
      result.sent += 1;
      result.asks += answer.state === "asks" ? 1 : 0;
    } else if (REFUSED.includes(response.status)) {
      await shelf.refuse(entry.nr, response.status === 413 || sent.length > LONGEST ? "long" : "unread");
      result.refused += 1;
    } else {
      fail(result, answer?.state === "other" ? "other" : response.redirected ? "signin" : "fault");
    }
  }

  function ask(path, options = {}) {
    const more = { headers: { Accept: "application/json" }, cache: "no-store", signal: AbortSignal.timeout(PATIENCE) };
    return fetch(path, { ...options, ...more }).catch(() => null);
  }

  function fail(result, why) {
    result.why = why;
    return null;
  }

  // The browser sends what is left as soon as it has signal, also with no page open, where it can do that.
  async function later() {
    const registration = self.registration ?? (await navigator.serviceWorker?.ready);
    await registration?.sync?.register("lazos-sending").catch(() => {});
  }

  // To every page that is open, this one too.
  function tell(what) {
    const channel = new BroadcastChannel("lazos");
    channel.postMessage(what);
    channel.close();
  }

  return { send, alone, later, tell };
})();
