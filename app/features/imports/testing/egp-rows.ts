import type { EgpColumn } from '#app/domain/codelists.ts';

/** A row as the crawler writes it, invented: number `n` of its kind, with the marks real rows have. */
export function anEgpRow(
  n: number,
  given: Partial<Record<EgpColumn, unknown>> = {},
): Record<string, unknown> {
  const notice = `IB25${String(n).padStart(8, '0')}`;
  const query = new URLSearchParams({
    type: 'es-notify-contractor',
    bidMode: '1_HTHS',
    notifyNo: notice,
    planNo: `PL25${String(n).padStart(8, '0')}`,
    pno: 'undefined',
    isInternet: '1',
  });
  return {
    magoithau: `${notice}-00`,
    name: `Gói thầu số ${n}: Thuê dịch vụ công nghệ thông tin`,
    trangthaigoithau: 'Đang xét thầu',
    benmoithau: ': Sở Khoa học và Công nghệ tỉnh Ví Dụ',
    nhadautu: ' Sở Khoa học và Công nghệ tỉnh Ví Dụ',
    hinhthuc: 'Qua mạng',
    diadiem: 'Địa điểm : Thành phố Mẫu - Tỉnh Ví Dụ;',
    thoidiemdang: ' 25/02/2025 - 17:22',
    hanban: '02/03/2025 08:00',
    isGet: 0,
    url: `https://muasamcong.mpi.gov.vn/web/guest/contractor-selection?${query}`,
    ...given,
  };
}
