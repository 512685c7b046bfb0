/* One conversation with the server at a time: a newer one ends the older. */

export class Request {
  #turn = 0;
  #control = new AbortController();

  /** Begin a new turn and end what is still under way; returns the turn's number. */
  begin() {
    this.#control.abort();
    this.#control = new AbortController();
    this.#turn += 1;
    return this.#turn;
  }

  isCurrent(turn) {
    return turn === this.#turn;
  }

  /** Return the fragment that the server makes of these fields, also when it refuses them. */
  async fetch(address, fields) {
    const answer = await fetch(address, {
      method: "POST",
      body: fields,
      headers: { Accept: "text/html" },
      signal: this.#control.signal,
    });
    if (!answer.headers.get("X-Fragment")) {
      throw new Error(`no fragment: ${answer.status}`);
    }
    return answer.text();
  }
}
