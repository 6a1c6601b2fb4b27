package org.yujiang.domain;

/**
 * Where a prefecture or Jiyuan stands on the schematic map of Henan: a grid of 5 columns and 7 rows in which no two of the 18
 * collide. Our own drawing; it shows no borders.
 *
 * @param unit the prefecture, or Jiyuan {@code 419001}
 * @param column 0 (west) to 4 (east)
 * @param row 0 (north) to 6 (south)
 */
public record MapTile(DivisionCode unit, int column, int row) {}
