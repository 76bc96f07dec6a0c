package fr.maillage.events;

/** The three axes of the national programme, as an optional tag on any action. */
public enum Axis {
    EQUIP,
    STRUCTURE,
    ACCELERATE
}
