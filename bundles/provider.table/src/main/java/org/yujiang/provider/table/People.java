package org.yujiang.provider.table;

import org.yujiang.domain.ResidentId;
import org.yujiang.provider.PersonRef;

/** The columns that name a person, with the headers that forms in Henan put over them. */
public final class People {
    /** The name. */
    public static final Column NAME =
            Column.required("name", "姓名", "学员姓名", "职工姓名", "员工姓名", "劳动力姓名", "收款人", "收款人姓名", "收款户名", "户名");
    /** The resident id. */
    public static final Column RESIDENT_ID = Column.required(
            "residentId",
            "身份证号",
            "身份证号码",
            "公民身份号码",
            "公民身份证号码",
            "居民身份证号码",
            "居民身份证号",
            "身份证",
            "证件号码",
            "证件号",
            "收款人证件号码",
            "收款人身份证号");

    private People() {}

    /** The person of a row. */
    public static PersonRef of(Row row) {
        return new PersonRef(
                row.require(RESIDENT_ID.name(), ResidentId::parseImported),
                row.require(NAME.name(), Cells::personName));
    }
}
