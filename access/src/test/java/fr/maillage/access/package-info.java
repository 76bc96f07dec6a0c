@NullMarked
package fr.maillage.access;

import org.jspecify.annotations.NullMarked;
