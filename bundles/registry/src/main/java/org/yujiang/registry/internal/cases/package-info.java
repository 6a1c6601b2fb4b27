/** What a person has to look at. */
@NullMarked
package org.yujiang.registry.internal.cases;

import org.jspecify.annotations.NullMarked;
