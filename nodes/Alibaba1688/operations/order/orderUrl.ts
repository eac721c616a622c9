/**
 * The order id in the addresses of 1688's order pages, which name it `orderId`, `order_id` or
 * `tradeId`, such as `trade.1688.com/order/new_step_order_detail.htm?orderId=<id>`.
 */
export const ORDER_URL_PATTERN =
	'^https?://(?:[\\w-]+\\.)*1688\\.com/[^#]*[?&](?:orderId|order_id|tradeId)=(\\d+)(?:[&#].*)?$';
