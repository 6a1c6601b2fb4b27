package org.yujiang.provider;

import org.yujiang.domain.ResidentId;

/**
 * A person as a source names them.
 *
 * @param id resident id (公民身份号码)
 * @param name the name that this source uses; may be empty when the source has none (an online platform)
 */
public record PersonRef(ResidentId id, String name) {}
