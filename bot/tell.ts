/** A plain message for whoever asked, about something only chat knows: a missing word, a channel without the bot. */
export class Tell extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Tell';
  }
}
