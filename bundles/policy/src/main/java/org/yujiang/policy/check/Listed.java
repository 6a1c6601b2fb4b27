package org.yujiang.policy.check;

import org.yujiang.domain.Period;
import org.yujiang.domain.VerificationList;

/**
 * What a list says of the person, or of who trained or employed them.
 *
 * @param list which list
 * @param period when it was so
 * @param detail what else the list says, as its {@link VerificationList} tells; "" when nothing
 */
public record Listed(VerificationList list, Period period, String detail) {}
