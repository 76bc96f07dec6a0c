/** What tokens say, who may ask for them, and the keys that sign them. */
@NullMarked
package fr.maillage.issuer.token;

import org.jspecify.annotations.NullMarked;
