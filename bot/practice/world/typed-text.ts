import type { Workspace } from './world.ts';

/**
 * What Slack stores for what somebody types: `& < >` escaped, names after @ and # turned into ids, addresses
 * into links. A typed `<!channel>` is escaped: it pings nobody. Ids written out as `<@U…>` are kept.
 */
export function encodeTyped(workspace: Workspace, typed: string, botHandle: string): string {
  const byHandle = new Map([...workspace.users.values()].map((user) => [user.handle.toLowerCase(), user.id]));
  byHandle.set(botHandle.toLowerCase(), workspace.seed.botUserId);
  const byName = new Map(
    [...workspace.channels.values()]
      .filter((channel) => channel.name)
      .map((channel) => [channel.name, channel]),
  );
  const known = (id: string): boolean => workspace.users.has(id) || id === workspace.seed.botUserId;
  return typed
    .split(/(<@[UW][A-Z0-9]+>|<#C[A-Z0-9]+>|https?:\/\/[^\s<>|]+)/)
    .map((part, index) => {
      if (index % 2 === 1) {
        if (part.startsWith('<@') && known(part.slice(2, -1))) return part;
        const channel = part.startsWith('<#') ? workspace.channels.get(part.slice(2, -1)) : undefined;
        if (channel) return `<#${channel.id}|${channel.name}>`;
        if (part.startsWith('http')) return `<${escaped(part)}>`;
      }
      return escaped(part)
        .replace(/(^|[\s(])@([a-z0-9][a-z0-9._-]*)/gi, (whole, before: string, name: string) => {
          const trimmed = name.replace(/[._-]+$/, '');
          const id = byHandle.get(trimmed.toLowerCase());
          return id ? `${before}<@${id}>${name.slice(trimmed.length)}` : whole;
        })
        .replace(/(^|[\s(])@(channel|here|everyone)\b/g, '$1<!$2>')
        .replace(/(^|[\s(])#([a-z0-9][a-z0-9_-]*)/g, (whole, before: string, name: string) => {
          const channel = byName.get(name);
          return channel ? `${before}<#${channel.id}|${channel.name}>` : whole;
        });
    })
    .join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** As `should_escape` has slash commands: `<@U…|handle>`. */
export function encodeCommandText(workspace: Workspace, typed: string, botHandle: string): string {
  return encodeTyped(workspace, typed, botHandle).replace(/<@([UW][A-Z0-9]+)>/g, (_whole, id: string) => {
    const handle = id === workspace.seed.botUserId ? botHandle : workspace.users.get(id)?.handle;
    return `<@${id}|${handle ?? ''}>`;
  });
}
