/** The OpenAPI document as routes, parameter rules and body rules. */
@NullMarked
package org.yujiang.rest.contract;

import org.jspecify.annotations.NullMarked;
