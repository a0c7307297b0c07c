import type { ProjectStory } from '../story.ts';

/** Of these nothing is known but what the article says. */
export const daklakStatedOnly: readonly ProjectStory[] = [
  {
    code: 'DL-PPP',
    nameVi:
      'Cơ chế hợp tác công tư (PPP) cho hạ tầng số, trung tâm đổi mới sáng tạo và chuyển đổi số của tỉnh',
    nameEn:
      'PPP mechanism for digital infrastructure, innovation centres and provincial digital transformation',
    sector: 'digitalEconomy',
    status: 'identification',
    plan: null,
  },
  {
    code: 'DL-HR',
    nameVi: 'Nhân lực số chất lượng cao (công nghệ số, khoa học dữ liệu, AI)',
    nameEn: 'High-quality digital workforce (digital technology, data science, AI)',
    sector: 'workforce',
    status: 'identification',
    plan: null,
  },
  {
    code: 'DL-SECTORS',
    nameVi: 'Giải pháp số theo ngành: y tế, giáo dục, nông nghiệp, dịch vụ công',
    nameEn: 'Sector digital solutions: healthcare, education, agriculture, public services',
    sector: 'digitalService',
    status: 'identification',
    plan: null,
  },
];
