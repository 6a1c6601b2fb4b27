package org.yujiang.policy.internal.parameters;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.yujiang.domain.AreaClass;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.internal.yaml.Forms;

/**
 * Which divisions are in which class of areas. A province that lists none has those that are known of Henan.
 *
 * @param divisions the divisions of each class
 */
public record AreaParameters(Map<AreaClass, Parameter<Set<DivisionCode>>> divisions) {

    /** Reads the section. */
    public static AreaParameters read(Section section) {
        Map<AreaClass, Parameter<Set<DivisionCode>>> divisions = new EnumMap<>(AreaClass.class);
        divisions.put(
                AreaClass.NATIONAL_POOR_COUNTY,
                section.optionalParameter("nationalPoor", "国家级贫困县", "national poor counties", Forms.DIVISIONS));
        divisions.put(
                AreaClass.PROVINCIAL_POOR_COUNTY,
                section.optionalParameter("provincialPoor", "省级贫困县", "provincial poor counties", Forms.DIVISIONS));
        divisions.put(
                AreaClass.DEEPLY_POOR_COUNTY,
                section.optionalParameter("deeplyPoor", "深度贫困县", "deeply poor counties", Forms.DIVISIONS));
        divisions.put(
                AreaClass.DABIESHAN_OLD_AREA,
                section.optionalParameter(
                        "oldArea", "革命老区县(大别山等)", "counties of old revolutionary areas", Forms.DIVISIONS));
        section.refuseOthers();
        return new AreaParameters(divisions);
    }
}
