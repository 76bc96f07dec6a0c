/** Privacy: how data of a person shows in what is written about structures and their actions. */
@NullMarked
package fr.maillage.privacy;

import org.jspecify.annotations.NullMarked;
