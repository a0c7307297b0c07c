/** Our own oxlint rules: what `docs/architecture.md` asks of commands, checked on the syntax tree. */
const awaitTheBuilder = rule((context) => ({
  CallExpression(node) {
    if (node.arguments.length > 0 || !['get', 'all', 'run'].includes(memberName(node))) return;
    context.report({
      node,
      message: 'Await the query itself: .get(), .all() and .run() exist on one engine only.',
    });
  },
}));

const awaitOnlyTx = rule((context) => {
  const transactions = [];
  return {
    CallExpression(node) {
      const callback = writeCallback(node);
      if (callback !== null) transactions.push({ callback, tx: callback.params[0]?.name });
    },
    'CallExpression:exit'(node) {
      if (writeCallback(node) !== null) transactions.pop();
    },
    AwaitExpression(node) {
      const open = transactions.at(-1);
      if (open === undefined || !isWithin(node, open.callback)) return;
      const awaited = context.sourceCode.getText(node.argument);
      if (open.tx !== undefined && new RegExp(`\\b${open.tx}\\b`, 'u').test(awaited)) return;
      context.report({ node, message: 'Inside write await only what uses its transaction.' });
    },
  };
});

const writePermits = rule((context) =>
  everyWriterCalls(context, ['permit', 'permitEverywhere'], 'A command asks permit() before it writes.'),
);

const writeRecordsEvent = rule((context) =>
  everyWriterCalls(context, ['recordEvent'], 'A command that writes records an audit event.'),
);

export default {
  meta: { name: 'house' },
  rules: {
    'await-the-builder': awaitTheBuilder,
    'await-only-tx': awaitOnlyTx,
    'write-permits': writePermits,
    'write-records-event': writeRecordsEvent,
  },
};

function rule(create) {
  return { meta: { type: 'problem' }, create };
}

function everyWriterCalls(context, names, message) {
  const writes = [];
  let called = false;
  return {
    CallExpression(node) {
      if (writeCallback(node) !== null) writes.push(node);
      if (node.callee.type === 'Identifier' && names.includes(node.callee.name)) called = true;
    },
    'Program:exit'() {
      if (!called) writes.forEach((node) => context.report({ node, message }));
    },
  };
}

function writeCallback(node) {
  const [first] = node.arguments;
  const isFunction = first?.type === 'ArrowFunctionExpression' || first?.type === 'FunctionExpression';
  return memberName(node) === 'write' && isFunction ? first : null;
}

function memberName(node) {
  return node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier'
    ? node.callee.property.name
    : null;
}

function isWithin(node, ancestor) {
  return node.range[0] >= ancestor.range[0] && node.range[1] <= ancestor.range[1];
}
