package fr.maillage.query.need;

/**
 * What was bought together in a territory.
 *
 * @param count number of orders
 * @param quantity how many were ordered
 * @param amountCents what they cost, in cents, as far as the price is known
 * @param savingCents what was saved, in cents, where the price of one bought alone is known too
 */
public record PurchaseFigures(long count, long quantity, long amountCents, long savingCents) {}
