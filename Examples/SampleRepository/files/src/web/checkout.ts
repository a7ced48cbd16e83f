const steps = [/\/\/ TODO/, `// ${"FIXME"}`];

// OPTIMIZE(@shop/storefront, reach=5000, impact=0.5, confidence=50%, effort=2d): ask once
//   three round trips before a customer sees a price
export async function checkout(cart: Cart): Promise<Receipt> {
  // TODO: this test fails on Mondays
  return pay(await price(await reserve(cart)), steps);
}
