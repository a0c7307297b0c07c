import { expect, test } from 'vitest';

import { loginPath, packagePath, packageTransitionsPath, projectPath, projectsPath } from './paths.ts';

test('people see business codes in URLs', () => {
  expect(packagePath('DL-DTI', 'BP-12')).toBe('/projects/DL-DTI/packages/BP-12');
  expect(packageTransitionsPath('DL-DTI', 'BP-12')).toBe('/projects/DL-DTI/packages/BP-12/transitions');
});

test('a code cannot leave its segment (ASVS 1.2.2)', () => {
  expect(projectPath('../users?x#y')).toBe('/projects/..%2Fusers%3Fx%23y');
});

test('empty filters leave no trace in the URL, lists repeat their key', () => {
  expect(projectsPath({ q: '', page: null, sort: undefined })).toBe('/projects');
  expect(projectsPath({ q: 'đường', group: ['A', 'B'], page: 2 })).toBe(
    '/projects?q=%C4%91%C6%B0%E1%BB%9Dng&group=A&group=B&page=2',
  );
});

test('the sign-in page remembers where the reader was going, unless it was home', () => {
  expect(loginPath('/flags?state=open')).toBe('/login?next=%2Fflags%3Fstate%3Dopen');
  expect(loginPath('/')).toBe('/login');
});
