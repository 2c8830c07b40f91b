const lightWords = { green: '按进度或已完成', yellow: '进度滞后', red: '严重滞后', grey: '暂无数据' };
const stateWords = {
  candidate: '候选', verify: '排查核实', identified: '认定', filed: '建档', listed: '列入清单', plan: '制定方案', working: '整治中', acceptance: '对标验收',
  closed: '达标销号', unfounded: '核实不属实', exempted: '豁免', suspended: '暂缓', rebound: '销号后反弹'
};
const kindWords = {
  'power-drop': '用电骤降', 'shutdown': '疑似停产', 'power-up-tax-flat': '用电激增税收不增', 'energy-intensity-up': '单位能耗上升', 'tax-per-mu-down': '亩均税收下滑',
  'chain': '链上联动预警', 'idle-land': '疑似闲置土地', 'standard-land': '标准地履约预警', 'land-expiry': '工业用地临近到期', 'overdue': '清单逾期'
};
const severityWords = { yellow: '黄色', orange: '橙色', red: '红色' };
const measureWords = {
  'energy-diagnosis': '能效诊断', 'energy-optimisation': '用能优化', merger: '兼并重组', vacate: '整体腾退', 'move-to-park': '搬迁入园', upgrade: '改造提升', reclaim: '回收盘活', 'shut-down': '关停退出'
};
const boundWords = { '>=': '不少于 ', '>': '突破 ', '<=': '不多于 ', '<': '低于 ' };
const warningStates = { opened: '新增', continuing: '持续', closed: '解除' };
const projectStages = { planned: '计划中', landing: '招引落地', construction: '建设实施', completion: '竣工验收', production: '投产达产', performance: '履约监管' };
const stageWords = [['landed', '招引落地'], ['started', '建设实施'], ['completed', '竣工验收'], ['produced', '投产达产']];
const reportKinds = [['monthly', '月度监测', 1], ['quarterly', '季度通报', 3], ['annual', '年度考核', 12]];
let targets = [], kind = '', state = '';

const sourceWords = { power: '用电', tax: '税收', statistics: '统计' };
function missingWords(text) {
  const [what, month] = text.split(' ');
  return what === 'month' ? month + '各项指标未发布' : month + (sourceWords[what] ?? what) + '数据未到';
}
const period = () => $('periods').value;
function step(label, count, on, choose) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'step' + (on ? ' on' : '') });
  button.append(Object.assign(document.createElement('b'), { textContent: count }), Object.assign(document.createElement('span'), { textContent: label }));
  if (choose) button.onclick = () => run(choose); else button.disabled = true;
  return button;
}
function lamp(colour, title) { return Object.assign(document.createElement('span'), { className: 'light ' + colour, title: title || '' }); }
function bar(done, elapsed, colour) {
  const box = Object.assign(document.createElement('span'), { className: 'progress' }), ns = 'http://www.w3.org/2000/svg', svg = document.createElementNS(ns, 'svg');
  const rect = document.createElementNS(ns, 'rect'), fill = { green: '#1B8A3B', yellow: '#F5C400', red: '#D7000F', grey: '#cfd6da' }[colour];
  for (const [name, value] of [['width', Math.min(100, Math.max(0, done * 100)) + '%'], ['height', '100%'], ['fill', fill]]) rect.setAttribute(name, value);
  svg.append(rect);
  if (elapsed !== null && elapsed !== undefined) {
    const line = document.createElementNS(ns, 'line'), x = Math.min(100, elapsed * 100) + '%';
    for (const [name, value] of [['x1', x], ['x2', x], ['y1', '0'], ['y2', '100%'], ['stroke', '#1c2b33'], ['stroke-width', '2']]) line.setAttribute(name, value);
    svg.append(line);
  }
  box.append(svg);
  box.title = '完成 ' + share(done) + (elapsed === null || elapsed === undefined ? '' : ',时间进度 ' + share(elapsed));
  return box;
}
async function showTargets() {
  targets = (await json('targets?limit=1000&period=' + period())).items;
  const departments = [...new Set(targets.map(target => target.lead).filter(name => name))];
  const chosen = $('department').value;
  $('department').replaceChildren(new Option('全部牵头单位', ''), ...departments.map(name => new Option(name, name)));
  if (departments.includes(chosen)) $('department').value = chosen;
  $('lights').replaceChildren(...Object.entries(lightWords).map(([colour, words]) => {
    const mark = document.createElement('span');
    mark.append(lamp(colour), words + ' ' + targets.filter(target => target.now.light === colour).length);
    return mark;
  }));
  drawTargets();
}
function drawTargets() {
  const table = $('targets');
  head(table, ['', '编号', '指标', '目标', '现值', '进度', '来源', '到期预测', '牵头单位']);
  table.tBodies[0].replaceChildren();
  for (const target of targets) {
    if ($('light').value && target.now.light !== $('light').value || $('department').value && target.lead !== $('department').value) continue;
    const row = table.tBodies[0].insertRow(), now = target.now;
    cell(row, '').replaceChildren(lamp(now.light, lightWords[now.light] + (now.met ? ',已完成' : '')));
    cell(row, target.id);
    const name = cell(row, target.name + (target.conflictsWith ? '(与 ' + target.conflictsWith + ' 不一致,并列)' : ''));
    name.title = target.clause + ':' + target.quote;
    cell(row, (boundWords[target.op] ?? '') + (target.fraction ?? number(target.target) + ' ' + target.unit) + (now.year ? '(' + now.year + '年)' : ''));
    cell(row, now.value === null ? null : number(now.value) + ' ' + target.unit);
    const progress = cell(row, '');
    if (now.done !== null) progress.replaceChildren(bar(now.done, now.elapsed, now.light)); else progress.textContent = '—';
    cell(row, now.shown === 'facts' ? '数据计算' : now.shown === 'progress' ? '部门报送' : null);
    cell(row, now.forecast ? number(now.forecast.value) + (now.forecast.met ? ' 可完成' : ' 不能完成') + (now.forecast.lowConfidence ? '(把握不大)' : '') : null);
    const lead = cell(row, target.lead ?? (target.suggestedOwner ? '未明确(建议' + target.suggestedOwner + ')' : null));
    lead.title = target.departments.join('、');
  }
}
async function showCases(counts) {
  if (counts) {
    $('states').replaceChildren(...Object.entries(stateWords).map(([word, label]) =>
      step(label, counts[word] ?? 0, state === word, async () => { state = state === word ? '' : word; await showCases(counts); })));
  }
  const page = await json('inefficient?limit=20&period=' + period() + (state ? '&state=' + state : '')), table = $('cases');
  head(table, ['企业名称', '乡镇街道', '环节', '自', '整治方式', '计划完成', '责任部门', '已腾出用能(吨标准煤)', '已腾退用地(亩)', '']);
  table.tBodies[0].replaceChildren();
  for (const item of page.items) {
    const row = table.tBodies[0].insertRow();
    cell(row, item.name);
    cell(row, item.town);
    cell(row, item.stateName);
    cell(row, item.since);
    cell(row, item.measures.map(measure => measureWords[measure] ?? measure).join('、') || null);
    cell(row, item.plannedOn ? item.plannedOn + (item.overdue ? ' 已逾期' : '') : null);
    cell(row, item.department);
    cell(row, item.realisedTce, 'num');
    cell(row, item.realisedMu, 'num');
    const open = cell(row, '档案');
    open.className = 'open';
    open.onclick = () => run(() => openPage('inefficient/' + item.creditCode + '?period=' + period(), 'text/html'));
  }
  $('casesTotal').textContent = `共 ${page.total} 家${state ? '(' + stateWords[state] + ')' : ''},列前20家`;
  demo(page.items);
}
async function showWarnings(standing) {
  if (standing) {
    const counts = Object.keys(kindWords).map(word => [word, standing.filter(one => one.kind === word).reduce((sum, one) => sum + one.count, 0)]);
    $('kinds').replaceChildren(...counts.map(([word, count]) => step(kindWords[word], count, kind === word, async () => { kind = kind === word ? '' : word; await showWarnings(standing); })));
  }
  const page = await json('warnings?limit=20&sort=-severity&period=' + period() + (kind ? '&kind=' + kind : '')), table = $('warnings');
  head(table, ['', '预警', '对象', '乡镇街道', '情形', '自', '说明', '签收']);
  table.tBodies[0].replaceChildren();
  for (const item of page.items) {
    const row = table.tBodies[0].insertRow();
    cell(row, '').replaceChildren(lamp(item.severity, severityWords[item.severity]));
    cell(row, kindWords[item.kind]);
    cell(row, item.subject.name ?? item.subject.key);
    cell(row, item.subject.town);
    cell(row, warningStates[item.state] + (item.notJudged && item.state !== 'closed' ? '(本月未判断)' : ''));
    cell(row, item.since);
    cell(row, item.rule).className = 'wrap';
    cell(row, item.acknowledged ? item.acknowledgements.at(-1).by : '未签收');
  }
  $('warningsTotal').textContent = `共 ${page.total} 条${kind ? '(' + kindWords[kind] + ')' : ''},列前20条`;
}
async function showIndex() {
  const page = await json('warnings/index?limit=1000&period=' + period()), lines = page.items.filter(line => line.index !== null && (line.group === 'county' || line.group === 'town'));
  const most = Math.max(100, ...lines.map(line => line.index));
  $('index').replaceChildren(...lines.map(line => {
    const row = document.createElement('div'), ns = 'http://www.w3.org/2000/svg', svg = document.createElementNS(ns, 'svg'), rect = document.createElementNS(ns, 'rect');
    row.className = 'bar';
    for (const [name, value] of [['width', line.index * 100 / most + '%'], ['height', '100%'], ['rx', '3'], ['fill', line.belowLine ? '#F08300' : '#0b6e4f']]) rect.setAttribute(name, value);
    svg.append(rect);
    row.append(Object.assign(document.createElement('span'), { textContent: line.group === 'county' ? '全县' : line.key ?? '未登记' }), svg,
      Object.assign(document.createElement('span'), { textContent: line.index.toFixed(1) }));
    return row;
  }));
  if (lines.length === 0) $('index').textContent = '本月没有可比的用电指数。';
}
async function showProjects(counts) {
  $('stages').replaceChildren(step('全部项目', counts.projects), ...stageWords.map(([word, label]) => step(label, counts[word])), step('有逾期环节', counts.overdue));
  const page = await json('projects?limit=20&overdue=true&period=' + period()), table = $('projects');
  head(table, ['项目', '乡镇街道', '环节', '逾期', '责任单位', '总投资(万元)', '已投资(万元)']);
  table.tBodies[0].replaceChildren();
  for (const item of page.items) {
    const row = table.tBodies[0].insertRow();
    cell(row, item.name);
    cell(row, item.town);
    cell(row, projectStages[item.stage] ?? item.stage);
    cell(row, item.stages.filter(stage => stage.overdue).map(stage => (projectStages[stage.stage] ?? stage.stage) + '逾期' + stage.daysLate + '天').join('、') || null);
    cell(row, item.department);
    cell(row, item.totalWan, 'num');
    cell(row, item.investedWan, 'num');
  }
  if (page.items.length === 0) cell(table.tBodies[0].insertRow(), '没有逾期项目').colSpan = 7;
}
function showReports() {
  const month = Number(period().slice(5));
  $('reports').replaceChildren(...reportKinds.filter(([, , every]) => month % every === 0).flatMap(([word, label]) => [
    Object.assign(document.createElement('button'), { type: 'button', textContent: label, onclick: () => run(() => openPage(`reports/${period()}?kind=${word}&format=html`, 'text/html')) }),
    Object.assign(document.createElement('button'), {
      type: 'button', textContent: label + ' XLSX',
      onclick: () => run(() => save(`reports/${period()}?kind=${word}&format=xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${label}-${period()}.xlsx`))
    })
  ]));
}
async function showAll() {
  const view = await json('campaigns/' + period()), { cases, warnings, projects } = view;
  $('missing').textContent = (view.run.missing.length ? '尚缺数据:' + view.run.missing.map(missingWords).join('、') + '。' : '')
    + `计算批次 ${view.run.run} · 规则版本 ${view.run.rulebook} · ${new Date(view.run.publishedAt).toLocaleString('zh-CN')} 形成`;
  tiles([
    ['整治提升(家,已扣反弹)', number(cases.closed)], ['已腾出用能(吨标准煤)', number(cases.realisedTce)], ['已腾退低效用地(亩)', number(cases.realisedMu)],
    ['排查覆盖率', share(cases.surveyShare)], ['在册清单企业(家)', number(cases.listed)], ['逾期未销号(家)', number(cases.overdue)],
    ['在立预警(条)', number(warnings.opened + warnings.continuing)], ['全县用电指数', warnings.powerIndex === null ? '—' : warnings.powerIndex.toFixed(1)],
    ['疑似闲置土地(宗)', number(view.land.idle)], ['有逾期环节的项目(个)', number(projects.overdue)]
  ]);
  showReports();
  await Promise.all([showTargets(), showCases(cases.states), showWarnings(warnings.standing), showIndex(), showProjects(projects)]);
}
async function enter() {
  const runs = (await json('campaigns')).items;
  $('login').hidden = true;
  $('main').hidden = false;
  $('leave').hidden = false;
  $('periods').replaceChildren(...runs.map(one => new Option(one.period, one.period)));
  if (runs.length === 0) { $('trouble').textContent = '攻坚行动数据尚未形成。'; return; }
  await showAll();
}
$('periods').onchange = () => run(showAll);
$('light').onchange = $('department').onchange = drawTargets;
begin(enter);
