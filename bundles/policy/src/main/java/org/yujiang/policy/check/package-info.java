/**
 * Checks before payment: the SPI of rules that compare a claim with lists and with its surroundings, one service each.
 * A check that is undeployed is gone at once; what a finding does is for the policy pack to say.
 */
@Export
@NullMarked
@Version("1.0.0")
package org.yujiang.policy.check;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
