import type { i18n as I18n } from 'i18next';
import { createContext, type ReactNode, useContext } from 'react';
import { I18nextProvider } from 'react-i18next';

/** What a page knows about how it was delivered. */
export type Delivery = {
  /** For `<script>` under the content security policy; browsers hide it from the page, so it is empty there. */
  nonce: string;
  /** Finds this page's lines in the log. */
  requestId: string;
  /** The reader's choice; undefined follows their device. */
  theme: 'light' | 'dark' | undefined;
};

const DeliveryContext = createContext<Delivery>({ nonce: '', requestId: '', theme: undefined });

/** Stands around everything, on the server and in the browser alike: the page's words and its delivery. */
export function PageFrame({
  i18n,
  delivery,
  children,
}: {
  i18n: I18n;
  delivery: Delivery;
  children: ReactNode;
}) {
  return (
    <I18nextProvider i18n={i18n}>
      <DeliveryContext.Provider value={delivery}>{children}</DeliveryContext.Provider>
    </I18nextProvider>
  );
}

export function useDelivery(): Delivery {
  return useContext(DeliveryContext);
}
