/** Privacy: signs of personal data in texts about structures and their actions. */
@NullMarked
package fr.maillage.privacy;

import org.jspecify.annotations.NullMarked;
