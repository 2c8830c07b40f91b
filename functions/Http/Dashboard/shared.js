'use strict';
// What the pages of the dashboard share: asking with the key of this tab, tables, tiles, coming in and going out. A page calls begin(enter) last.
const $ = id => document.getElementById(id);
const base = location.pathname.replace(/\/dashboard(\/.*)?$/, '/');
async function ask(path, accept) {
  const answer = await fetch(base + path, { headers: { 'x-functions-key': encodeKey(sessionStorage.getItem('key')), Accept: accept || 'application/json' } });
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({ title: '服务没有正常应答', detail: String(answer.status) }));
  throw Object.assign(new Error(problem.title + ':' + problem.detail), { status: answer.status });
}
function encodeKey(key) { return (key || '').replace(/[^\x21-\x7e]/g, ''); }
const json = async path => (await ask(path)).json();
const number = value => value === null || value === undefined ? '—' : value.toLocaleString('zh-CN', { maximumFractionDigits: 4 });
const share = value => value === null || value === undefined ? '—' : (value * 100).toFixed(1) + '%';
function cell(row, text, kind) {
  const td = row.insertCell();
  if (kind === 'grade' && text) {
    const mark = document.createElement('span');
    mark.className = 'g' + text;
    mark.textContent = text + '级';
    td.append(mark);
  } else {
    if (kind === 'num') td.className = 'num';
    td.textContent = kind === 'num' ? number(text) : text ?? '—';
  }
  return td;
}
function head(table, titles) {
  const row = document.createElement('tr');
  for (const title of titles) row.append(Object.assign(document.createElement('th'), { textContent: title }));
  table.tHead.replaceChildren(row);
  return row;
}
function tiles(pairs) {
  $('tiles').replaceChildren(...pairs.map(([label, value]) => {
    const tile = document.createElement('div');
    tile.className = 'tile';
    tile.append(Object.assign(document.createElement('b'), { textContent: value }), label);
    return tile;
  }));
}
function demo(items) { if (items.some(item => /演示|虚构|模拟/.test(item.name))) $('demo').hidden = false; }
function leave(text) {
  sessionStorage.removeItem('key');
  $('main').hidden = true;
  $('leave').hidden = true;
  $('login').hidden = false;
  $('refused').textContent = text || '';
}
async function run(work) {
  try { $('trouble').textContent = ''; await work(); } catch (error) {
    if (error.status === 401 || error.status === 403) leave(error.message); else $('trouble').textContent = error.message;
  }
}
function begin(enter) {
  $('login').onsubmit = event => { event.preventDefault(); sessionStorage.setItem('key', $('key').value.trim()); $('key').value = ''; run(enter); };
  $('leave').onclick = () => leave();
  if (sessionStorage.getItem('key')) run(enter);
}
async function openPage(path, accept) {
  const page = await (await ask(path, accept)).blob(), address = URL.createObjectURL(page);
  window.open(address, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
async function save(path, accept, name) {
  const answer = await ask(path, accept), link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
