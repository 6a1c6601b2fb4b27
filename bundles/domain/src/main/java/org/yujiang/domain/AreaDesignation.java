package org.yujiang.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a county was put into a class of areas. The exit is a fact for reports; it ends no benefit (摘帽不摘政策).
 *
 * @param county the county, by its code of 2020
 * @param areaClass the class
 * @param exitApproved when its exit from poverty was approved or announced, for classes that know an exit
 */
public record AreaDesignation(DivisionCode county, AreaClass areaClass, Optional<LocalDate> exitApproved) {}
