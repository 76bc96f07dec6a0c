/**
 * The search for partners: structures that do an activity, where, with which resources, and with whom they already
 * work.
 */
@NullMarked
package fr.maillage.query.partners;

import org.jspecify.annotations.NullMarked;
