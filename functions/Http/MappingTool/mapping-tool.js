'use strict';
const $ = id => document.getElementById(id);
const sources = { power: '用电', meters: '户号对应', tax: '税收', land: '用地', leases: '租赁', enterprises: '企业名录', statistics: '统计' };
const fileWords = { 'accepted': '可以接收', 'accepted-with-issues': '可以接收,部分行待更正', 'rejected': '会退回' };
const basisWords = { none: '未识别', mapping: '映射', alias: '已知列名', wide: '宽表列', 'similar-name': '列名相近', content: '内容推测' };
const severityWords = { info: '提示', warning: '请核对', error: '错误' };
let preview = null;

async function ask(path, options) {
  const headers = { 'x-functions-key': (sessionStorage.getItem('key') || '').replace(/[^\x21-\x7e]/g, ''), Accept: 'application/json' };
  const answer = await fetch('../' + path, { ...options, headers });
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => ({ title: '服务没有正常应答', detail: String(answer.status) }));
  throw Object.assign(new Error(problem.title + ':' + problem.detail), { status: answer.status });
}
async function run(work) {
  $('trouble').textContent = '';
  document.body.classList.add('busy');
  try {
    await work();
  } catch (failure) {
    $('trouble').textContent = failure.message;
    if (failure.status === 401 || failure.status === 403) leave();
  } finally {
    document.body.classList.remove('busy');
  }
}
function row(table, cells, kind) {
  const tr = table.tBodies[0].insertRow();
  if (kind) tr.className = kind;
  for (const value of cells) {
    const td = tr.insertCell();
    if (value instanceof Node) td.append(value);
    else td.textContent = value ?? '—';
  }
  return tr;
}
function head(table, titles) {
  const tr = document.createElement('tr');
  for (const title of titles) tr.append(Object.assign(document.createElement('th'), { textContent: title }));
  table.tHead.replaceChildren(tr);
  table.tBodies[0].replaceChildren();
}
function show(answer) {
  preview = answer;
  for (const section of document.querySelectorAll('.result')) section.hidden = false;
  const rows = answer.rows;
  $('summary').textContent = `${answer.format || '无法读取'},${fileWords[answer.status]};表头在第${answer.headerRows.join('、') || '?'}行` +
    (answer.sheet ? `(工作表“${answer.sheet}”)` : '') + `;读取${rows.read}行,可接收${rows.accepted}行,待更正${rows.rejected}行` +
    (answer.titles.length ? `;表名:${answer.titles.join(' / ')}` : '') + (answer.readWith ? `;已用映射版本 ${answer.readWith}` : '');
  $('missing').textContent = answer.missing.length ? `还缺少:${answer.missing.join(';')}` : '';
  head($('columns'), ['文件中的列名', '作为', '依据', '说明', '单位', '单位来源', '样例']);
  for (const column of answer.columns) {
    const target = Object.assign(document.createElement('input'), { value: column.column || '', placeholder: '不读取' });
    target.dataset.header = column.header;
    const guess = column.basis === 'similar-name' || column.basis === 'content';
    row($('columns'), [column.header || '(空)', target, basisWords[column.basis], column.reason, column.unit, column.unitFrom, column.samples.join(' | ')],
      guess ? 'guess' : column.basis === 'none' ? 'none' : '');
  }
  const names = [...new Set(answer.records.flatMap(record => Object.keys(record)))];
  head($('records'), names);
  for (const record of answer.records) row($('records'), names.map(name => record[name]));
  $('issues').replaceChildren(...answer.issues.slice(0, 50).map(issue => Object.assign(document.createElement('p'), {
    textContent: `${severityWords[issue.severity]} ${issue.code}${issue.row ? ' 第' + issue.row + '行' : ''} ${issue.message} ${issue.advice}`
  })));
  $('profile').value = JSON.stringify(answer.profile, null, 2);
  if (!$('name').value) $('name').value = (answer.profile.name || '').replace(/[^0-9A-Za-z_\-\u4e00-\u9fff]/g, '');
}
function query() {
  const file = $('file').files[0];
  const folder = $('folder').value.trim().replace(/\/+$/, '');
  return new URLSearchParams({ source: $('source').value, name: (folder ? folder + '/' : '') + file.name });
}
/** The profile with the columns as they were edited in the table. */
function edited() {
  const profile = JSON.parse($('profile').value);
  const columns = {};
  for (const input of $('columns').querySelectorAll('input')) {
    const title = input.value.trim();
    if (!title || !input.dataset.header) continue;
    columns[title] = { ...(profile.columns[title] || {}), header: input.dataset.header };
  }
  return { ...profile, columns };
}
async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
  return btoa(text);
}
async function tryDraft(profile) {
  const file = await base64($('file').files[0]);
  show(await ask('mappings/preview/draft?' + query(), { method: 'POST', body: JSON.stringify({ profile, file }) }));
  $('profile').value = JSON.stringify(profile, null, 2);
}
async function list() {
  const versions = await ask('mappings');
  head($('versions'), ['名称', '用途', '数据来源', '版本', '保存时间', '状态']);
  for (const version of versions.items) {
    row($('versions'), [version.name, version.title, sources[version.source] || version.source, version.hash, new Date(version.savedAt).toLocaleString('zh-CN'), version.current ? '使用中' : '旧版本']);
  }
}
async function enter() {
  await list();
  $('login').hidden = true;
  $('main').hidden = false;
  $('leave').hidden = false;
}
function leave() {
  sessionStorage.removeItem('key');
  $('login').hidden = false;
  $('main').hidden = true;
  $('leave').hidden = true;
}
for (const [value, text] of Object.entries(sources)) $('source').append(Object.assign(document.createElement('option'), { value, textContent: text }));
$('login').onsubmit = event => { event.preventDefault(); sessionStorage.setItem('key', $('key').value.trim()); $('key').value = ''; run(enter); };
$('leave').onclick = leave;
$('choose').onsubmit = event => {
  event.preventDefault();
  run(async () => show(await ask('mappings/preview?' + query(), { method: 'POST', body: $('file').files[0] })));
};
$('again').onclick = () => run(() => tryDraft(edited()));
$('draft').onclick = () => run(() => tryDraft(JSON.parse($('profile').value)));
$('save').onclick = () => run(async () => {
  $('saved').textContent = '正在保存……';
  try {
    const version = await ask('mappings?name=' + encodeURIComponent($('name').value.trim()), { method: 'POST', body: $('profile').value });
    $('saved').textContent = `已保存为“${version.name}”,版本 ${version.hash},以后投递的文件按此读取。`;
  } catch (failure) {
    $('saved').textContent = '';
    throw failure;
  }
  await list();
});
if (sessionStorage.getItem('key')) run(enter);
