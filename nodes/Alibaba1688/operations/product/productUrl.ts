/**
 * The product id in the addresses that 1688 uses: `detail.1688.com/offer/<id>.html`,
 * `m.1688.com/offer/<id>.html` and any 1688 page with `offerId=<id>`.
 *
 * n8n's locator takes one expression with one group, so both forms are alternatives before the group.
 */
export const PRODUCT_URL_PATTERN =
	'^https?://(?:[\\w-]+\\.)*1688\\.com/(?:offer/|[^#]*[?&]offerId=)(\\d+)(?:\\.html)?(?:[?&#].*)?$';
