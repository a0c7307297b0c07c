import { describe, expect, test } from 'vitest';

import { translatorFor } from '#app/i18n/i18n.server.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { slowTestEngines } from '#db/testing/stores.ts';

import { type HistorySubject, listEventsOf, listWholeHistory } from './queries.server.ts';
import { aWorkplace, businessDeeds, otherDeeds } from './testing/working-day.ts';

const reading = { t: translatorFor('vi'), locale: 'vi' as const };

describe.each(slowTestEngines)('on $name', { timeout: 120_000 }, ({ open }) => {
  test('histories are told of project, package, contract, voucher and person, to who may read each (ASVS 8.2.3)', async () => {
    const store = await open();
    const context = aContext(store);
    const place = await aWorkplace(store);
    for (const { act } of [...businessDeeds(context, place), ...otherDeeds(context, place)]) await act();
    const { committee, administrator, auditor, projectManager } = place;
    const { contracts, entries, packages } = await store.read(async (db) => ({
      contracts: await db.select({ id: db.t.contracts.id }).from(db.t.contracts),
      entries: await db.select().from(db.t.disbursementEntries),
      packages: await db.select().from(db.t.biddingPackages),
    }));
    const imported = packages.find(({ code }) => code === 'EGP-IB2500000001');
    const sentences = async (subject: HistorySubject, actor = committee) => {
      const history = await store.read((db) => listEventsOf(db, subject, { actor, ...reading }));
      return history?.events.map(({ sentence }) => withPlainSpaces(sentence)) ?? null;
    };
    const allSentences = async (subject: HistorySubject) => {
      const asked = { actor: committee, ...reading };
      const history = await store.read((db) => listWholeHistory(db, subject, asked, null));
      return history.events.map(({ sentence }) => withPlainSpaces(sentence));
    };

    const ofPackage: HistorySubject = { kind: 'package', id: place.biddingPackage.id };
    const allOfPackage = await allSentences(ofPackage);
    expect(await sentences(ofPackage)).toEqual(allOfPackage.slice(0, 5));
    expect(allOfPackage.slice(0, 9)).toEqual([
      'Nguyễn Minh Khôi thay tài liệu “quyết định” của BP-12 bằng phiên bản 2 (quyết định.pdf)',
      'Nguyễn Minh Khôi thêm tài liệu “quyết định” (quyết định.pdf) vào BP-12',
      'H’Hen Niê đảo chứng từ UNC-0001 bằng chứng từ UNC-0002 (31/10/2025). Lý do: ghi nhầm hợp đồng',
      'H’Hen Niê ghi chứng từ UNC-0001: Thanh toán khối lượng hoàn thành 1.000.000.000 ₫ (30/10/2025)',
      'Nguyễn Minh Khôi ghi gói BP-12 đã đăng tải Kết quả lựa chọn nhà thầu (31/10/2025)',
      'Nguyễn Minh Khôi ghi kết quả mở thầu gói BP-12, mở ngày 30/10/2025; số hồ sơ: 2, hợp lệ: 1',
      'Nguyễn Minh Khôi ghi mốc “Phê duyệt cấp độ an toàn thông tin” của gói BP-12: Kế hoạch đạt từ — thành 15/12/2025; Đạt ngày từ — thành 30/10/2025; Văn bản từ — thành 45/QĐ-STTTT',
      'Nguyễn Minh Khôi báo cáo gói BP-12 đạt 29,0% (31/10/2025). Lý do: chờ mặt bằng',
      'Nguyễn Minh Khôi giải tỏa Bảo đảm thực hiện hợp đồng số BL-01A của hợp đồng 12/2025/HĐ (31/10/2025). Lý do: đã trả',
    ]);
    const ofProject = await allSentences({ kind: 'project', id: place.project.id });
    expect(ofProject).toContain('Nguyễn Minh Khôi nhập vào dự án DL-DTI từ notices.json; số gói thầu mới: 2');
    const ofImported = await allSentences({ kind: 'package', id: imported?.id ?? '' });
    expect(ofImported).toContain('Nguyễn Minh Khôi lập gói EGP-IB2500000001');
    const ofContract = await allSentences({ kind: 'contract', id: contracts[0]?.id ?? '' });
    expect(ofContract.slice(1, 5)).toEqual([
      'Nguyễn Minh Khôi gia hạn Bảo đảm thực hiện hợp đồng của hợp đồng 12/2025/HĐ từ 30/06/2026 đến 31/12/2026',
      'Nguyễn Minh Khôi ghi cho hợp đồng 12/2025/HĐ Bảo đảm thực hiện hợp đồng số BL-01, 300.000.000 ₫, hiệu lực đến 30/06/2026',
      'Nguyễn Minh Khôi ghi các bên nhận thầu của hợp đồng 12/2025/HĐ: Công ty Mẫu (50%), Công ty Góp Sức (50%)',
      'Nguyễn Minh Khôi ghi phụ lục PL-09 của hợp đồng 12/2025/HĐ: Ngày hoàn thành từ 31/07/2026 thành 30/09/2026; Phạm vi công việc từ — thành thêm một xã. Lý do: bổ sung khối lượng',
    ]);
    expect(ofContract.slice(-2)).toEqual([
      expect.stringMatching(
        /^Nguyễn Minh Khôi ghi phụ lục .+ của hợp đồng 12\/2025\/HĐ: Giá trị từ 8.900.000.000 ₫ thành 8.950.000.000 ₫; Ngày hoàn thành từ 30\/06\/2026 thành 31\/07\/2026/,
      ),
      'Nguyễn Minh Khôi ghi hợp đồng 12/2025/HĐ ký ngày 01/04/2025, giá trị 8.900.000.000 ₫',
    ]);
    const [first, reversal] = entries.toSorted((a, b) => a.seq - b.seq);
    const voucher = (entry = first): HistorySubject => ({
      kind: 'disbursement',
      id: entry?.id ?? '',
      reversesId: entry?.reversesId ?? null,
    });
    expect(await sentences(voucher())).toHaveLength(2);
    expect(await sentences(voucher(reversal))).toEqual([expect.stringContaining('đảo chứng từ UNC-0001')]);

    const ofPerson: HistorySubject = { kind: 'user', id: projectManager.userId };
    expect(await sentences(ofPerson, auditor)).toContain('Nguyễn Minh Khôi đăng nhập');
    expect(await sentences(ofPerson, administrator)).toContain('Nguyễn Minh Khôi đăng nhập');
    expect(await sentences(ofPerson, committee)).toBeNull();
    expect(await sentences(ofPackage, administrator)).toBeNull();
    await store.close();
  });

  test('a long history comes in pages that leave nothing out', async () => {
    const store = await open();
    const context = aContext(store);
    const place = await aWorkplace(store);
    for (const { act } of businessDeeds(context, place)) await act();
    const subject: HistorySubject = { kind: 'package', id: place.biddingPackage.id };
    const read = (before: number | null) =>
      store.read((db) => listWholeHistory(db, subject, { actor: place.committee, ...reading }, before));
    const whole = await read(null);
    const older = await read(whole.events[2]?.seq ?? null);
    expect(older.events).toEqual(whole.events.slice(3));
    expect(JSON.stringify(whole)).not.toContain('203.0.113.7');
    await store.close();
  });
});

/** Amounts keep their unit beside them with a space that does not break. */
function withPlainSpaces(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
