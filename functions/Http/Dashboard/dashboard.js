const colours = ['#1B8A3B', '#7CC242', '#F5C400', '#F08300', '#D7000F'];
const statusWords = {
  'graded': '已赋码', 'missing-value-added': '缺增加值', 'value-added-partial': '增加值不完整', 'insufficient-history': '用电月数不足',
  'non-positive-value-added': '增加值非正', 'insufficient-sample': '样本不足', 'not-industrial': '非工业'
};
const fileWords = { 'processing': '处理中', 'accepted': '已接收', 'accepted-with-issues': '已接收,部分行待更正', 'rejected': '退回(未采用)' };
const severityWords = { 'info': '提示', 'warning': '请核对', 'error': '错误' };
const levelWords = { low: '低碳', medium: '中碳', high: '高碳' };
const columns = {
  'carbon-codes': [
    ['企业名称', 'name'], ['乡镇街道', 'town'], ['行业', 'industry', v => v.industry && v.industry.code + ' ' + (v.industry.name || '')],
    ['碳效等级', 'grade', null, 'grade'], ['碳效值', 'ratio', null, 'num'], ['碳排放水平', null, v => levelWords[v.level]],
    ['单位增加值碳排放量(吨/万元)', 'intensity', null, 'num'], ['净碳排放量(吨)', 'netT', v => v.emissions.netT, 'num'],
    ['增加值(万元)', 'valueAddedWan', null, 'num'], ['网电用电量(kWh)', 'gridKwh', v => v.energy.gridKwh, 'num'], ['状态', null, v => statusWords[v.status]]
  ],
  'per-mu': [
    ['企业名称', 'name'], ['乡镇街道', 'town'], ['行业', 'industry', v => v.industry && v.industry.code + ' ' + (v.industry.name || '')],
    ['亩均税收(万元/亩)', 'taxPerMu', null, 'num'], ['亩均增加值(万元/亩)', 'valueAddedPerMu', null, 'num'], ['税收(万元)', 'taxWan', null, 'num'],
    ['用地面积(亩)', 'landMu', null, 'num'], ['全员劳动生产率(万元/人)', 'labourProductivity', null, 'num'],
    ['单位能耗增加值(万元/吨标准煤)', 'valueAddedPerTce', null, 'num'], ['单位用电税收(万元/万千瓦时)', 'taxPer10MWh', null, 'num']
  ]
};
let next = null, sort = 'creditCode';


function filters() {
  const query = new URLSearchParams({ window: $('window').value, sort });
  if ($('periods').value) query.set('period', $('periods').value);
  for (const name of ['q', 'town', 'industry', 'aboveScale']) if ($(name).value.trim()) query.set(name, $(name).value.trim());
  if ($('list').value === 'carbon-codes' && $('grade').value) query.set('grade', $('grade').value);
  return query;
}

async function showList(more) {
  const list = $('list').value, query = filters();
  query.set('limit', '50');
  if (more && next) query.set('cursor', next);
  const page = await json(list + '?' + query), table = $('table');
  if (!more) {
    const row = head(table, columns[list].map(column => column[0]));
    columns[list].forEach(([, key], i) => {
      if (!key) return;
      row.cells[i].className = 'sort';
      row.cells[i].textContent += sort === key ? ' ▲' : sort === '-' + key ? ' ▼' : '';
      row.cells[i].onclick = () => { sort = sort === '-' + key ? key : '-' + key; run(() => showList()); };
    });
    table.tBodies[0].replaceChildren();
  }
  for (const item of page.items) {
    const row = table.tBodies[0].insertRow();
    for (const [, key, value, kind] of columns[list]) cell(row, value ? value(item) : item[key], kind);
    row.cells[0].className = 'open';
    row.cells[0].onclick = () => run(() => showEnterprise(item.creditCode));
  }
  next = page.next;
  $('more').hidden = !next;
  $('total').textContent = `共 ${page.total} 家 · ${page.period} · 计算批次 ${page.run} · 关联率:电量 ${share(page.coverage?.kwhShare)},税收 ${share(page.coverage?.taxShare)},用地 ${share(page.coverage?.areaShare)}`;
  demo(page.items);
}
async function showGrades() {
  const base = new URLSearchParams({ window: $('window').value, limit: '1' });
  if ($('periods').value) base.set('period', $('periods').value);
  const all = json('carbon-codes?' + base);
  const counts = await Promise.all([1, 2, 3, 4, 5].map(grade => json('carbon-codes?' + base + '&grade=' + grade).then(page => page.total)));
  const total = (await all).total, graded = counts.reduce((a, b) => a + b, 0), most = Math.max(1, ...counts);
  $('grades').replaceChildren(...counts.map((count, i) => {
    const bar = document.createElement('button');
    bar.className = 'bar';
    bar.type = 'button';
    const name = Object.assign(document.createElement('span'), { textContent: (i + 1) + '级' });
    const label = Object.assign(document.createElement('span'), { textContent: count + ' 家 ' + (graded ? (count * 100 / graded).toFixed(1) : '0') + '%' });
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    rect.setAttribute('width', (count * 100 / most) + '%');
    rect.setAttribute('height', '100%');
    rect.setAttribute('rx', '3');
    rect.setAttribute('fill', colours[i]);
    svg.append(rect);
    bar.append(name, svg, label);
    bar.onclick = () => { $('list').value = 'carbon-codes'; $('grade').value = String(i + 1); run(() => showList()); };
    return bar;
  }));
  return [total, graded];
}
async function showEnterprise(code) {
  const view = await json('enterprises/' + code + '?window=' + $('window').value), section = $('enterprise'), table = section.querySelector('table');
  section.querySelector('h2').textContent = `${view.name}(${view.creditCode})走势`;
  head(table, ['统计期', '碳效等级', '碳效值', '单位增加值碳排放量(吨/万元)', '网电用电量(kWh)', '增加值(万元)', '税收(万元)', '用地(亩)', '亩均税收(万元/亩)', '亩均增加值(万元/亩)', '状态']);
  table.tBodies[0].replaceChildren();
  for (const point of view.trend.toReversed()) {
    const row = table.tBodies[0].insertRow();
    cell(row, point.period);
    cell(row, point.grade, 'grade');
    for (const key of ['ratio', 'intensity', 'gridKwh', 'valueAddedWan', 'taxWan', 'landMu', 'taxPerMu', 'valueAddedPerMu']) cell(row, point[key], 'num');
    cell(row, statusWords[point.status]);
  }
  section.hidden = false;
  section.scrollIntoView({ behavior: 'smooth' });
}
async function showFiles() {
  const page = await json('files?limit=30'), table = $('files');
  head(table, ['投递时间', '来源', '文件', '结果', '读取行', '采用行', '问题行', '问题']);
  table.tBodies[0].replaceChildren();
  for (const file of page.items) {
    const row = table.tBodies[0].insertRow();
    cell(row, new Date(file.droppedAt).toLocaleString('zh-CN'));
    cell(row, file.source);
    cell(row, file.name);
    cell(row, fileWords[file.status]);
    for (const key of ['read', 'accepted', 'rejected']) cell(row, file.rows?.[key], 'num');
    const issues = cell(row, Object.entries(file.issues).map(([code, count]) => code + '×' + count).join(' ') || '无');
    if (Object.keys(file.issues).length) { issues.className = 'open'; issues.onclick = () => run(() => showIssues(file)); }
  }
  demo(page.items);
}
async function showIssues(file) {
  const view = await json('files/' + encodeURIComponent(file.id) + '/issues');
  const list = document.createElement('ul');
  for (const issue of view.items.slice(0, 50)) {
    list.append(Object.assign(document.createElement('li'), {
      textContent: `${severityWords[issue.severity]} ${issue.code}${issue.row ? ' 第' + issue.row + '行' : ''}${issue.column ? '“' + issue.column + '”' : ''}:${issue.message} ${issue.advice}`
    }));
  }
  $('issues').replaceChildren(Object.assign(document.createElement('h2'), { textContent: file.name + ' 的问题' }), list);
}
const stageWords = { draft: '初评(未公示)', notice: '公示中', final: '已公布' };
const evaluationWords = {
  'ranked': '已评价', 'exempt': '豁免,按B类对待', 'incomplete': '指标不全,暂不评价', 'no-land': '无工业用地', 'not-industrial': '非工业', 'deregistered': '已注销或吊销',
  'below-minimum-land': '用地不足起评面积', 'no-baseline': '基准值不能成立'
};
let further = null;
function markOf(grade) {
  return Object.assign(document.createElement('span'), { className: 'c' + grade, textContent: grade });
}
async function showYears() {
  const years = (await json('evaluations')).items.filter(item => item.run);
  $('evaluation').hidden = years.length === 0;
  if (years.length === 0) return;
  const chosen = $('year').value;
  $('year').replaceChildren(...years.map(item => new Option(item.year + '年', item.year)));
  if (years.some(item => String(item.year) === chosen)) $('year').value = chosen;
  $('year').onchange = () => run(() => showYear(years));
  await showYear(years);
}
async function showYear(years) {
  const year = years.find(item => String(item.year) === $('year').value);
  $('stage').textContent = stageWords[year.stage];
  $('standing').textContent = `${new Date(year.publishedAt).toLocaleString('zh-CN')} 发布 · 规则版本 ${year.rulebook} · 计算批次 ${year.run}`
    + (year.stage === 'notice' ? ` · 公示至 ${year.noticeUntil} 24时` : '') + (year.documentNo ? ' · ' + year.documentNo : '') + (year.inputsChanged ? ' · 发布后数据有变化' : '');
  await Promise.all([showClasses(), showRanking()]);
}
async function showClasses() {
  const count = (group, grade) => json(`evaluations/${$('year').value}?group=${group}&class=${grade}&limit=1`).then(page => page.total);
  const groups = await Promise.all([['above-scale', '规上'], ['below-scale', '规下']].map(async ([group, name]) =>
    [group, name, await Promise.all(['A', 'B', 'C', 'D'].map(grade => count(group, grade)))]));
  $('classes').replaceChildren(...groups.filter(([, , counts]) => counts.some(n => n > 0)).map(([group, name, counts]) => {
    const all = counts.reduce((a, b) => a + b, 0), box = document.createElement('div'), stack = document.createElement('div');
    stack.className = 'stack';
    counts.forEach((n, i) => {
      if (n === 0) return;
      const grade = 'ABCD'[i], part = Object.assign(document.createElement('button'), { type: 'button', className: 'c' + grade, textContent: n, title: `${name}${grade}类 ${n}家 ${(n * 100 / all).toFixed(1)}%` });
      part.style.flexGrow = n;
      part.onclick = () => { $('group').value = group; $('class').value = grade; run(() => showRanking()); };
      stack.append(part);
    });
    box.append(Object.assign(document.createElement('b'), { textContent: `${name} ${all}家` }), stack,
      Object.assign(document.createElement('span'), { className: 'note', textContent: counts.map((n, i) => 'ABCD'[i] + '类 ' + n).join(' · ') }));
    return box;
  }));
}
async function showRanking(more) {
  const year = $('year').value, table = $('ranking'), query = new URLSearchParams({ limit: '20', sort: 'rank' });
  for (const [name, id] of [['group', 'group'], ['class', 'class'], ['q', 'evaluated']]) if ($(id).value.trim()) query.set(name, $(id).value.trim());
  if (more && further) query.set('cursor', further);
  const page = await json(`evaluations/${year}?${query}`);
  if (!more) {
    head(table, ['企业名称', '乡镇街道', '规模', '类别', '初评', '总分', '组内名次', '亩均税收(万元/亩)', '状态', '']);
    table.tBodies[0].replaceChildren();
  }
  for (const item of page.items) {
    const row = table.tBodies[0].insertRow();
    cell(row, item.name);
    cell(row, item.town);
    cell(row, item.group === 'above-scale' ? '规上' : '规下');
    for (const grade of [item.finalClass, item.initialClass]) { const td = cell(row, ''); if (grade) td.replaceChildren(markOf(grade)); else td.textContent = '—'; }
    const score = cell(row, null, 'num');
    score.textContent = item.score === null ? '—' : item.score.toFixed(2);
    cell(row, item.rank ? item.rank + '/' + item.of : null);
    cell(row, item.items.find(one => one.indicator === 'x1' || one.indicator === 'y1')?.value, 'num');
    cell(row, evaluationWords[item.status] ?? item.status);
    const why = cell(row, '如何算出');
    why.className = 'open';
    why.onclick = () => run(() => showExplanation(item.creditCode, year));
  }
  further = page.next;
  $('further').hidden = !further;
  $('found').textContent = `共 ${page.total} 家,按组内名次`;
  demo(page.items);
}
const showExplanation = (code, year) => openPage(`enterprises/${code}/explanation?year=${year}&format=html`, 'text/html');
async function showAll() {
  const [[total, graded], status] = await Promise.all([showGrades(), json('status'), showList(), showFiles(), showYears()]);
  tiles([
    ['名录企业(家)', number(total)], ['已赋码(家)', number(graded)], ['已发布统计期', number(status.periods)], ['处理中的文件', number(status.processing)],
    ['规则版本', status.latest?.rulebook ?? '—'], ['迟报来源', status.freshness ? status.freshness.sources.filter(source => source.late).length : '—']
  ]);
}
async function enter() {
  const periods = await json('periods');
  $('login').hidden = true;
  $('main').hidden = false;
  $('leave').hidden = false;
  $('periods').replaceChildren(...periods.items.map(item => new Option(item.period + (item.closed ? '' : '(未关账)') + (item.pinned ? '(已退回固定)' : '') + (item.waiting ? '(有新批次待核准)' : ''), item.period)));
  if (periods.items.length === 0) { $('trouble').textContent = '尚未发布任何统计期。'; await showFiles(); return; }
  $('period').textContent = '最近发布 ' + new Date(periods.items[0].publishedAt).toLocaleString('zh-CN');
  await showAll();
}
$('filters').onsubmit = event => { event.preventDefault(); run(() => showList()); };
$('list').onchange = () => { sort = 'creditCode'; $('grade').disabled = $('list').value !== 'carbon-codes'; run(() => showList()); };
$('search').onsubmit = event => { event.preventDefault(); run(() => showRanking()); };
$('further').onclick = () => run(() => showRanking(true));
$('more').onclick = () => run(() => showList(true));
$('periods').onchange = $('window').onchange = () => run(showAll);
$('export').onclick = () => run(() => save($('list').value + '?' + filters(), 'text/csv', $('list').value + '-' + ($('periods').value || '') + '.csv'));
begin(enter);
