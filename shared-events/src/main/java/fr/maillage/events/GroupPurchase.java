package fr.maillage.events;

import org.jspecify.annotations.Nullable;

/**
 * The terms of a group purchase.
 *
 * @param minimum the quantity from which it is ordered, own and joined together
 * @param unitPriceCents price of one that is hoped for, in cents; null where it is not known
 * @param referencePriceCents price of one bought alone, in cents, to which a saving is compared; null where it is not known
 */
public record GroupPurchase(
        int minimum,
        @Nullable Integer unitPriceCents,
        @Nullable Integer referencePriceCents) {}
