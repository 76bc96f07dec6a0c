@NullMarked
package fr.maillage.command.key;

import org.jspecify.annotations.NullMarked;
